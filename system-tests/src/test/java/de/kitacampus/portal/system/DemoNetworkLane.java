package de.kitacampus.portal.system;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What goes through the network with demo data, one after the other; the outages come last.
 *
 * @see "Design decision: DD198-20261123-two-lanes-of-system-tests.md"
 */
@Suite
@SelectPackages("de.kitacampus.portal.system")
@IncludeClassNamePatterns(".*Test")
@IncludeTags(DemoNetwork.TAG)
@ConfigurationParameter(
        key = "junit.jupiter.testclass.order.default",
        value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class DemoNetworkLane {}
