package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ApiProblem;

/** What came of a call to the master. */
sealed interface MasterAnswer<T> {

    record Said<T>(T value) implements MasterAnswer<T> {}

    /** Nothing new since the version named in the call. */
    record Unchanged<T>() implements MasterAnswer<T> {}

    record Refused<T>(ApiProblem problem) implements MasterAnswer<T> {}

    record Failed<T>(MasterFailure why) implements MasterAnswer<T> {}
}
