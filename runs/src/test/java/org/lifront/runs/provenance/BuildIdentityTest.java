package org.lifront.runs.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildIdentityTest {

    @Test
    void theBuildFillsInVersionAndRevision() {
        BuildIdentity identity = BuildIdentity.current();
        assertThat(identity.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(identity.revision())
                .matches("unknown|[0-9a-f]{12,40}(-dirty)?|.+-\\d+-g[0-9a-f]{12,40}(-dirty)?|v.*");
    }

    @Test
    void theVersionLineNamesProgramVersionRevisionAndRuntime() {
        assertThat(new BuildIdentity("1.2.3", "abc").line())
                .isEqualTo("LiFront 1.2.3 (revision abc, Java " + System.getProperty("java.version") + ")");
    }
}
