package org.lifront.kmc.selection;

class SumTreeSelectorTest extends EventSelectorContract {

    @Override
    EventSelector selector(int channels) {
        return new SumTreeSelector(channels);
    }
}
