"""Prints the tokens of files as JSON, one line a file: what modularize reads is compared with this."""
import json
import sys
import tokenize

SKIP = {tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER}
for line in sys.stdin:
    name = json.loads(line)
    try:
        with open(name, "rb") as file:
            tokens = ["" if t.type == tokenize.NEWLINE else t.string for t in tokenize.tokenize(file.readline) if t.type not in SKIP]
    except Exception:
        tokens = None
    print(json.dumps(tokens), flush=True)
