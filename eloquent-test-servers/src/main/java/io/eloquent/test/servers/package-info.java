/** Real database servers for tests: started when first asked for, stopped with the JVM. */
@NullMarked
package io.eloquent.test.servers;

import org.jspecify.annotations.NullMarked;
