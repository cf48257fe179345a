#!/usr/bin/python3
"""Compares cells in boxes of different widths: see box-size.yaml.

Usage: box_size.py RESULTS   (the folder of the sweep)
"""

import glob
import os
import sys

import numpy as np

from cycle_means import cycles

DEPTHS = ("reduced_depth_m", "damaged_depth_m")


def statistics(runs):
    """Mean and its standard error over seeds, and the scatter of single runs."""
    return np.mean(runs, axis=0), np.std(runs, axis=0, ddof=1) / np.sqrt(len(runs)), np.std(runs, axis=0, ddof=1)


def compare(name, of_width):
    widest = max(of_width)
    b, of_b, _ = statistics(of_width[widest])
    within = True
    for width, runs in sorted(of_width.items()):
        a, of_a, scatter = statistics(runs)
        words = ", ".join(f"{a[c - 1, 0]:.3f} +- {of_a[c - 1, 0]:.3f}" for c in (1, 100, 200, 300) if c <= len(a))
        print(f"{name}, {width} columns, {len(runs)} seeds: V in cycles 1, 100, 200, 300: {words}; a run scatters by"
              f" {100 * scatter[-1, 0] / a[-1, 0]:.2f} %")
        for column, depth in enumerate(DEPTHS, start=1):
            print(f"  {depth} at the end, nm: {a[-1, column]:.2f} +- {of_a[-1, column]:.2f}")
        if width == widest:
            continue
        ratio = a[:, 0] / b[:, 0] - 1
        error = np.hypot(of_a[:, 0] / a[:, 0], of_b[:, 0] / b[:, 0])
        worst = np.abs(ratio).argmax()
        beyond = np.abs(ratio) > 2 * error + 0.02
        within &= not beyond.any()
        print(f"  against {widest} columns: {100 * np.abs(ratio).mean():.2f} % apart on average over cycles,"
              f" {100 * ratio[-1]:+.2f} +- {100 * error[-1]:.2f} % at the end, at most {100 * ratio[worst]:+.1f} +-"
              f" {100 * error[worst]:.1f} % (cycle {worst + 1});"
              f" {beyond.sum()} cycles beyond 2 % by more than two standard errors")
    return within


def main():
    within = True
    for name in ("bare", "latp_al2o3_150"):
        folders = sorted(glob.glob(os.path.join(sys.argv[1], f"{name}_columns_*", "")))
        of_width = {}
        for folder in folders:
            width = int(folder.split("_columns_")[1].split("-")[0])
            of_width.setdefault(width, []).append(cycles(folder, DEPTHS))
        within &= compare(name, of_width)
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
