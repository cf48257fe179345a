package org.lifront.kmc.selection;

class LinearScanSelectorTest extends EventSelectorContract {

    @Override
    EventSelector selector(int channels) {
        return new LinearScanSelector(channels);
    }
}
