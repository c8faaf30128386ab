# Serves the app. Written by Slipway; HOST and PORT say where.
import multiprocessing
import os

{import}

import uvicorn

if __name__ == "__main__":
    multiprocessing.freeze_support()
    # The app itself: its name would be looked for among files that are not there.
    uvicorn.run(app, host=os.environ.get("HOST", "127.0.0.1"), port=int(os.environ.get("PORT", "{port}")), factory={factory})
