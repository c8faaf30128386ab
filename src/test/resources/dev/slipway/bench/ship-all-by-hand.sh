#!/bin/sh
# Wheel, executable and image of the sample mlm-demo, one tool after the other, as somebody who knows them all would write it down.
#   ship-all-by-hand.sh UV PYTHON DOCKER PROJECT
set -eu
uv=$1 python=$2 docker=$3 project=$4
export SOURCE_DATE_EPOCH=1580601600 DOCKER_BUILDKIT=1
arguments="0.186 0 8.3 0 0.62 6.2 58 3.3 5 307 17.8 377 12.4"
cd "$project"
minor=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
"$uv" venv -q --python "$python" .venv
"$uv" pip install -q --python .venv/bin/python "scikit-learn==1.0.2" "numpy>=1.22,<1.23" h5py
work=$(mktemp -d)
cp -r MANIFEST.in README.md pyproject.toml setup.cfg regressor "$work"
mkdir -p dist "$work/elsewhere" "$work/image"

"$uv" build -q --wheel --python "$python" --out-dir "$work/image" "$work"
"$uv" venv -q --python "$python" "$work/try"
"$uv" pip install -q --python "$work/try/bin/python" "$work"/image/*.whl
(cd "$work/elsewhere" && env -u PYTHONPATH HOME="$work/elsewhere" "$work/try/bin/mlm-demo" $arguments)
cp "$work"/image/*.whl dist/

"$uv" venv -q --python "$python" "$work/freeze"
"$uv" pip install -q --python "$work/freeze/bin/python" "scikit-learn==1.0.2" "numpy>=1.22,<1.23" h5py "pyinstaller==6.22.3" \
    "pyinstaller-hooks-contrib==2026.9"
cat >"$work/start.py" <<'PYTHON'
from regressor.__main__ import main

main()
PYTHON
"$work/freeze/bin/pyinstaller" --noconfirm --log-level WARN --onefile --name mlm-demo --distpath "$work/dist" --workpath "$work/pyinstaller" \
    --specpath "$work" --paths "$work" --add-data "$work/regressor/data.json:regressor" --add-data "$work/regressor/model.pickle:regressor" \
    --hidden-import sklearn.ensemble._forest --hidden-import sklearn.pipeline --hidden-import sklearn.preprocessing._data \
    --hidden-import sklearn.tree._classes --hidden-import sklearn.tree._tree --hidden-import importlib.resources "$work/start.py"
(cd "$work/elsewhere" && env -i HOME="$work/elsewhere" "$work/dist/mlm-demo" $arguments)
cp "$work/dist/mlm-demo" dist/

cat >"$work/image/Dockerfile" <<DOCKERFILE
FROM python:$minor-slim-bookworm AS build
RUN python -m venv /opt/venv
COPY *.whl /
RUN --mount=type=cache,target=/root/.cache/pip --mount=type=secret,id=pip PIP_CONFIG_FILE=/run/secrets/pip /opt/venv/bin/pip install /*.whl
FROM python:$minor-slim-bookworm
COPY --from=build /opt/venv /opt/venv
USER 10001:10001
ENTRYPOINT ["/opt/venv/bin/mlm-demo"]
DOCKERFILE
secret=
for file in "${PIP_CONFIG_FILE:-}" "$HOME/.config/pip/pip.conf" /etc/pip.conf; do
    if [ -z "$secret" ] && [ -f "$file" ]; then
        secret="--secret id=pip,src=$file"
    fi
done
"$docker" build -q $secret --tag mlm-demo:by-hand "$work/image"
"$docker" run --rm --network none mlm-demo:by-hand $arguments
rm -rf "$work"
