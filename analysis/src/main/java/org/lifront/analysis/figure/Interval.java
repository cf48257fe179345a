package org.lifront.analysis.figure;

/**
 * A number between two others.
 *
 * @param row name of what it belongs to
 * @param low lower end of its band
 * @param middle the number
 * @param high upper end of its band
 */
public record Interval(String row, double low, double middle, double high) {}
