# Serves the app. Written by Slipway; HOST and PORT say where.
import asyncio
import multiprocessing
import os

{import}

from hypercorn.asyncio import serve
from hypercorn.config import Config

if __name__ == "__main__":
    multiprocessing.freeze_support()
    app = {made}
    config = Config()
    config.bind = ["%s:%s" % (os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "{port}"))]
    asyncio.run(serve(app, config))
