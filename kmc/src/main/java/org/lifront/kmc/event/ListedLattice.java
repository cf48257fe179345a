package org.lifront.kmc.event;

import org.lifront.kmc.engine.Territory;

/** A lattice together with the lists of the owned centres of each class, kept in step with every event. */
final class ListedLattice {

    private final ClassLattice lattice;
    private final byte[] codes;
    private final Territory territory;
    private final ClassLists lists;

    ListedLattice(ClassLattice lattice, Territory territory, ClassLists lists) {
        this.lattice = lattice;
        this.codes = lattice.codes;
        this.territory = territory;
        this.lists = lists;
    }

    /**
     * Carries the drawn event out.
     *
     * @return whether the number of centres of some class may have changed
     */
    boolean carryOut(EventTables tables, ClassDraw draw) {
        int after = tables.outcomes[draw.outcome + EventTables.AFTER];
        int second = draw.centre + tables.instances[draw.instance + EventTables.SECOND];
        if (tables.outcomes[draw.outcome + EventTables.MOVES_CENTRE] != 0) {
            return moveCentre(draw, second, after & 0xFF, after >>> 8 & 0xFF);
        }
        relist(tables, draw, after & 0xFF);
        int sites = tables.instances[draw.instance + EventTables.SITES];
        if (sites > 1) {
            change(tables, second, after >>> 8 & 0xFF);
        }
        if (sites > 2) {
            change(tables, draw.centre + tables.instances[draw.instance + EventTables.THIRD], after >>> 16);
        }
        return true;
    }

    /** One member leaves the centre for its neighbour; lists stay as long as they are, unless it leaves the territory. */
    private boolean moveCentre(ClassDraw draw, int second, int afterCentre, int afterSecond) {
        if ((codes[draw.centre] | codes[second]) >= 0) {
            codes[draw.centre] = (byte) afterCentre;
            codes[second] = (byte) afterSecond;
            lists.move(draw.siteClass, draw.place, second);
            return false;
        }
        boolean isBorder = lattice.isBorder(second);
        lattice.write(draw.centre, afterCentre);
        int real = lattice.write(second, afterSecond);
        if (isBorder && !territory.owns(real)) {
            lists.removeAt(draw.siteClass, draw.place);
            territory.report(real);
            return true;
        }
        lists.move(draw.siteClass, draw.place, real);
        return false;
    }

    private void relist(EventTables tables, ClassDraw draw, int after) {
        if (after != draw.siteClass) {
            lattice.write(draw.centre, after);
            lists.removeAt(draw.siteClass, draw.place);
            if (tables.isActive[after]) {
                lists.add(after, draw.centre);
            }
        }
    }

    private void change(EventTables tables, int site, int after) {
        int before = lattice.classOf(site);
        if (before == after) {
            return;
        }
        boolean isBorder = lattice.isBorder(site);
        int real = lattice.write(site, after);
        if (isBorder && !territory.owns(real)) {
            territory.report(real);
            return;
        }
        if (tables.isActive[before]) {
            lists.remove(before, real);
        }
        if (tables.isActive[after]) {
            lists.add(after, real);
        }
    }

    /**
     * Looks at an owned site anew that another territory has changed.
     *
     * @return whether the lists have changed
     */
    boolean reconsider(EventTables tables, int site) {
        int now = lattice.classOf(site);
        int before = lists.knowsPositions() ? lists.listedClass(site) : -1;
        if (now == before) {
            return false;
        }
        if (before >= 0) {
            lists.remove(before, site);
        }
        if (tables.isActive[now]) {
            lists.add(now, site);
        }
        return true;
    }

    /** Whether no listed centre has an open event. */
    boolean isExhausted(EventTables tables) {
        for (int siteClass : tables.activeClasses) {
            for (int place = 0; place < lists.counts[siteClass]; place++) {
                if (isOpen(tables, siteClass, lists.members[siteClass][place])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isOpen(EventTables tables, int siteClass, int centre) {
        int end = tables.endOfInstances(siteClass);
        for (int instance = tables.firstInstance(siteClass); instance < end; instance += EventTables.INSTANCE) {
            if (tables.propensity_perS(codes, instance, centre) > 0) {
                return true;
            }
        }
        return false;
    }
}
