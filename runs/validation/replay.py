#!/usr/bin/python3
"""Repeats studies of this folder from nothing and compares what they give with the files here, byte by byte.

Usage: replay.py [-o FOLDER] [--threads N] [--cells N] [--seed N] STUDY...

Studies:
  sensitivity, spacing                       compared with sensitivity.csv, spacing.txt
  predictions                                all cells: five hours of processor time
  a sweep of predictions/, such as litao3
  field-age, boundary, box-size, optimum     only shown, to be compared with the README
Of all predictions, "--cells N" repeats N cells only, drawn with the seed. What is repeated must be among the rows of
predictions.json and predictions.csv. Each result stays in FOLDER, results/replay unless said otherwise, which must not have it yet.
"""

import argparse
import glob
import json
import os
import random
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LIFRONT = os.path.join(ROOT, "lifront")


def command_of(study):
    """Arguments of the program, and the script that prints its figures, if there is one."""
    definition = os.path.join(HERE, study + ".yaml")
    script = os.path.join(HERE, study.replace("-", "_") + ".py")
    if study == "sensitivity":
        return ["sensitivity", definition, "--lattice", "1"], None
    if study == "optimum":
        return ["optimize"], None
    return ["sweep", definition], script


def run(arguments, folder, threads):
    call = [LIFRONT, *arguments, "-o", folder, "--threads", str(threads)]
    return subprocess.run(call, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout


def same(name, found):
    if not os.path.exists(os.path.join(HERE, name)):
        print(found.decode(), flush=True)
        return True
    with open(os.path.join(HERE, name), "rb") as file:
        expected = file.read()
    print(f"{name}: {'identical' if found == expected else 'DIFFERS'}, {len(found.splitlines())} lines", flush=True)
    return found == expected


def repeat_study(study, folder, threads):
    arguments, script = command_of(study)
    printed = run(arguments, folder, threads)
    if study == "sensitivity":
        with open(os.path.join(folder, "sensitivity.csv"), "rb") as file:
            return same("sensitivity.csv", file.read())
    if script:
        printed = subprocess.run([sys.executable, script, folder], stdout=subprocess.PIPE).stdout
    return same(study + ".txt", printed)


def rows(folder):
    """Every row of both tables as text."""
    with open(os.path.join(folder, "predictions.csv"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    with open(os.path.join(folder, "predictions.json"), encoding="utf-8") as file:
        # Numbers stay as they are written: none may be read and rounded.
        entries = json.load(file, parse_float=str, parse_int=str)
    return {"predictions.csv": lines[1:], "predictions.json": [json.dumps(entry) for entry in entries]}


def sample(expected, number, seed):
    """Labels of some of the cells that were predicted; of none, if all are to be repeated."""
    known = sorted({line.split(",")[0] for line in expected["predictions.csv"]})
    return random.Random(seed).sample(known, number) if number else []


def repeat_predictions(sweeps, folder, threads, cells=0, seed=1):
    expected = rows(HERE)
    chosen = sample(expected, cells, seed)
    if chosen:
        print("cells: " + ", ".join(chosen), flush=True)
    run(["predict", *sweeps, *(["--cell", ",".join(chosen)] if chosen else [])], folder, threads)
    agree = True
    for name, found in rows(folder).items():
        known = set(expected[name])
        different = sum(row not in known for row in found)
        agree &= different == 0 and len(found) > 0
        print(f"{name}: {len(found)} of {len(known)} rows, {different} of them DIFFERENT" if different
              else f"{name}: {len(found)} of {len(known)} rows, all identical", flush=True)
    return agree


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", default=os.path.join(ROOT, "results", "replay"), help="folder for the results")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cells", type=int, default=0, help="of all predictions, only so many cells")
    parser.add_argument("--seed", type=int, default=1, help="seed that draws them")
    parser.add_argument("study", nargs="+")
    options = parser.parse_args()
    agree = True
    for study in options.study:
        folder = os.path.join(os.path.abspath(options.output), study)
        if os.path.exists(folder):
            sys.exit(f"{folder} is there already; a replay begins with nothing")
        sweep = os.path.join(HERE, "predictions", study + ".yaml")
        if study == "predictions":
            sweeps = sorted(glob.glob(os.path.join(HERE, "predictions", "*.yaml")))
            agree &= repeat_predictions(sweeps, folder, options.threads, options.cells, options.seed)
        elif os.path.exists(sweep):
            agree &= repeat_predictions([sweep], folder, options.threads)
        else:
            agree &= repeat_study(study, folder, options.threads)
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
