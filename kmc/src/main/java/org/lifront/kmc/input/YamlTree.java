package org.lifront.kmc.input;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one document from the parser's events. Events are pulled one by one, so that a limit stops a
 * hostile document before it costs memory.
 */
final class YamlTree {

    private static final int DEEPEST = 32;

    private final String document;
    private final boolean lines;
    private final Iterator<Event> events;

    private YamlTree(String document, boolean lines, String text) {
        this.document = document;
        this.lines = lines;
        LoadSettings settings =
                LoadSettings.builder().setLabel(document).setUseMarks(true).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * The root node of the text; an empty scalar if the text holds no document.
     *
     * @param lines whether positions name line and column
     */
    static YamlNode parse(String document, boolean lines, String text) {
        try {
            return new YamlTree(document, lines, text).root();
        } catch (MarkedYamlEngineException e) {
            String where = position(document, lines, e.getProblemMark()).toString();
            throw new InvalidInputException(where + ": not valid YAML: " + Spelling.oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new InvalidInputException(document + ": not valid YAML: " + Spelling.oneLine(e.getMessage()));
        }
    }

    private YamlNode root() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            return new YamlNode.Scalar("", false, position(start));
        }
        YamlNode root = node(events.next(), 1);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw refuse(end, "a second YAML document starts here, expected one document");
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (event.getEventId() == Event.ID.Alias
                || ((NodeEvent) event).getAnchor().isPresent()) {
            throw refuse(event, "found a YAML anchor or alias, expected the value itself");
        }
        if (depth > DEEPEST) {
            throw refuse(event, "nested deeper than " + DEEPEST + " levels");
        }
        if (tag(event).isPresent()) {
            throw refuse(
                    event, "found the YAML tag '" + Spelling.excerpt(tag(event).get()) + "', expected a plain value");
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Scalar(scalar.getValue(), !scalar.isPlain(), position(event));
        }
        return event.getEventId() == Event.ID.SequenceStart ? sequence(event, depth) : mapping(event, depth);
    }

    private YamlNode sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(items, position(start));
    }

    private YamlNode mapping(Event start, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
                throw refuse(event, "found a list or mapping as a key, expected a name");
            }
            YamlNode.Entry first = entries.get(key.text());
            if (first != null) {
                SourcePosition before = first.keyPosition();
                throw refuse(
                        event,
                        "key '" + Spelling.excerpt(key.text()) + "' is given twice, first in line " + before.line());
            }
            entries.put(key.text(), new YamlNode.Entry(position(event), node(events.next(), depth + 1)));
        }
        return new YamlNode.Mapping(entries, position(start));
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private InvalidInputException refuse(Event event, String message) {
        return new InvalidInputException(position(event) + ": " + message);
    }

    private SourcePosition position(Event event) {
        return position(document, lines, event.getStartMark());
    }

    private static SourcePosition position(String document, boolean lines, Optional<Mark> mark) {
        return lines && mark.isPresent()
                ? new SourcePosition(
                        document, mark.get().getLine() + 1, mark.get().getColumn() + 1)
                : new SourcePosition(document, 0, 0);
    }
}
