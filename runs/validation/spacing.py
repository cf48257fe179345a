#!/usr/bin/python3
"""Compares cells on sites of 1 nm with cells on sites of 0.5 nm: see spacing.yaml.

Usage: spacing.py RESULTS   (the folder of the sweep)
"""

import glob
import os
import sys

import numpy as np

from cycle_means import cycles

FRONTS = ("half_reduced_m", "ti3_front_m", "ti4_front_m")


def seed(folder):
    return int(folder.rstrip("/").rsplit("_", 1)[1])


def compare(name, coarse, fine):
    mean = lambda runs: np.mean(runs, axis=0)
    error = lambda runs: np.std(runs, axis=0, ddof=1) / np.sqrt(len(runs))
    a, b = mean(coarse), mean(fine)
    ratio = b[:, 0] / a[:, 0] - 1
    # Seed by seed: runs of one seed have the same films, which scatter more than what happens to them.
    of_ratio = error([f[:, 0] / b[:, 0] - c[:, 0] / a[:, 0] for c, f in zip(coarse, fine)]) * b[:, 0] / a[:, 0]
    worst = np.abs(ratio).argmax()
    print(f"{name}: {len(coarse)} runs of 1 nm, {len(fine)} of 0.5 nm")
    for cycle in (1, 5, 10, 20, 30, 40, 50, 60, 80, 100):
        if cycle <= len(a):
            i = cycle - 1
            print(f"  cycle {cycle:3d}: {a[i, 0]:7.3f} V, {b[i, 0]:7.3f} V, {100 * ratio[i]:+6.1f} % +- {100 * of_ratio[i]:.1f} %")
    print(f"  largest difference {100 * ratio[worst]:+.1f} % +- {100 * of_ratio[worst]:.1f} %, cycle {worst + 1};"
          f" mean of all cycles {100 * np.abs(ratio).mean():.1f} %")
    for column, front in enumerate(FRONTS, start=1):
        print(f"  {front} at the end, nm: {a[-1, column]:.2f} +- {error(coarse)[-1, column]:.2f},"
              f" {b[-1, column]:.2f} +- {error(fine)[-1, column]:.2f}, {100 * (b[-1, column] / a[-1, column] - 1):+.1f} %")
    beyond = np.abs(ratio) > 0.1
    print(f"  cycles beyond 10 %: {beyond.sum()} of {len(ratio)}")
    return not beyond.any() and np.all(np.abs(b[-1, 1:] / a[-1, 1:] - 1) < 0.1)


def main():
    fine = True
    for name in ("bare", "latp_al2o3_150"):
        runs = {size: [cycles(f, FRONTS) for f in sorted(glob.glob(os.path.join(sys.argv[1], f"{name}_{size}_seed_*", "")), key=seed)]
                for size in ("coarse", "fine")}
        fine &= compare(name, runs["coarse"], runs["fine"])
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
