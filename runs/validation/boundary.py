#!/usr/bin/python3
"""Fronts in grains and in boundaries at the end of runs, with standard errors: see boundary.yaml.

Usage: boundary.py RESULTS   (the folder of the sweep)
"""

import glob
import os
import re
import sys

import h5py
import numpy as np

CYCLES_OF_MEAN = 10


def electrodes(folder):
    """One row an electrode: Ti3+ to, Ti4+ from, half reduced, boundary front in nm; mobile Li per nm2 of boundary."""
    columns, shapes = {}, {}
    for name in sorted(glob.glob(os.path.join(folder, "seg-*.h5"))):
        with h5py.File(name) as segment:
            lattices = segment["metadata/lattices"]
            shapes = dict(zip(lattices["name"].asstr()[:], zip(lattices["shape"][:], lattices["spacing_m"][:])))
            for column, values in segment["series"].items():
                columns.setdefault(column, []).append(values[:])
    run = {column: np.concatenate(parts) for column, parts in columns.items()}
    rows = []
    for electrode in "ab":
        of = lambda column: run[f"{electrode}_{column}"]
        shape, spacing_m = shapes[f"{electrode}_boundary"]
        depth_m = np.maximum(np.maximum(of("gb_front_m"), of("half_reduced_m")), spacing_m)
        perM2 = of("gb_mobile") / (shape[1] * spacing_m * depth_m)
        late = run["half_cycle"] > run["half_cycle"].max() - 2 * CYCLES_OF_MEAN
        t = run["time_s"][late]
        mobile = np.sum(perM2[late][:-1] * np.diff(t)) / (t[-1] - t[0])
        fronts = [1e9 * of(c)[-1] for c in ("ti3_front_m", "ti4_front_m", "half_reduced_m", "gb_front_m")]
        rows.append([*fronts, 1e-18 * mobile])
    return rows


def main():
    cells = {}
    for folder in sorted(glob.glob(os.path.join(sys.argv[1], "*", ""))):
        if glob.glob(os.path.join(folder, "seg-*.h5")):
            cells.setdefault(re.sub(r"_seed_.*", "", os.path.basename(folder.rstrip("/"))), []).extend(electrodes(folder))
    print("mean and standard error over electrodes; nm, mobile Li per nm2 of boundary (last 10 cycles)")
    for cell, rows in cells.items():
        rows = np.array(rows)
        rows = np.column_stack([rows[:, :4], rows[:, 3] - rows[:, 2], rows[:, 4]])
        mean, error = rows.mean(0), rows.std(0, ddof=1) / np.sqrt(len(rows))
        names = ("Ti3+ to", "Ti4+ from", "half", "boundary", "lead", "mobile")
        print(f"{cell}: {len(rows)} electrodes")
        print("  " + ", ".join(f"{n} {m:.3g} +- {e:.2g}" for n, m, e in zip(names, mean, error)))


if __name__ == "__main__":
    main()
