package de.kitacampus.portal.system;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Everything else, beside {@link DemoNetworkLane}: most of the time one of them waits for a process to start. */
@Suite
@SelectPackages("de.kitacampus.portal.system")
@IncludeClassNamePatterns(".*Test")
@ExcludeTags(DemoNetwork.TAG)
@ConfigurationParameter(
        key = "junit.jupiter.testclass.order.default",
        value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class OwnNetworksLane {}
