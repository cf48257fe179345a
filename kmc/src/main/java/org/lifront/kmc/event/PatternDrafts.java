package org.lifront.kmc.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the outcomes of one class of centres, arrangement by arrangement. */
final class PatternDrafts {

    private final Map<Arrangement, List<Map<Integer, Outcome>>> drafts = new LinkedHashMap<>();

    /** Opens an arrangement for a step, so that its outcomes share a pattern with those of earlier steps if they can. */
    void add(Arrangement arrangement, Map<Integer, Outcome> ofStep) {
        List<Map<Integer, Outcome>> patterns = drafts.computeIfAbsent(arrangement, key -> new ArrayList<>());
        for (Map<Integer, Outcome> pattern : patterns) {
            if (ofStep.keySet().stream().noneMatch(pattern::containsKey)) {
                pattern.putAll(ofStep);
                return;
            }
        }
        patterns.add(new HashMap<>(ofStep));
    }

    Map<Arrangement, List<Map<Integer, Outcome>>> all() {
        return drafts;
    }
}
