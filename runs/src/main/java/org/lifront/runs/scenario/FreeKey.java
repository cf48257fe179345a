package org.lifront.runs.scenario;

/** A key whose values follow rules of their own, told in words. */
record FreeKey(String path, String allowed, String byDefault, String meaning) implements ScenarioKey {}
