#!/bin/sh
# What `slipway ship` does for the sample mlm-demo, as somebody who knows uv would write it down.
#   ship-by-hand.sh UV PYTHON PROJECT
set -eu
uv=$1 python=$2 project=$3
export SOURCE_DATE_EPOCH=1580601600
arguments="0.186 0 8.3 0 0.62 6.2 58 3.3 5 307 17.8 377 12.4"
cd "$project"
"$uv" venv -q --python "$python" .venv
"$uv" pip install -q --python .venv/bin/python "scikit-learn==1.0.2" "numpy>=1.22,<1.23" h5py
stage=$(mktemp -d)
cp -r MANIFEST.in README.md pyproject.toml setup.cfg regressor "$stage"
mkdir -p dist
for kind in wheel sdist; do
    "$uv" build -q "--$kind" --python "$python" --out-dir "$stage/$kind" "$stage"
    file=$(find "$stage/$kind" -name '*.whl' -o -name '*.tar.gz')
    "$uv" venv -q --python "$python" "$stage/try-$kind"
    "$uv" pip install -q --python "$stage/try-$kind/bin/python" "$file"
    mkdir "$stage/elsewhere-$kind"
    (cd "$stage/elsewhere-$kind" && env -u PYTHONPATH HOME="$stage/elsewhere-$kind" "$stage/try-$kind/bin/mlm-demo" $arguments)
    cp "$file" dist/
    sha256sum "$file"
done
rm -rf "$stage"
