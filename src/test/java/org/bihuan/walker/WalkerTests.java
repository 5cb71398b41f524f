package org.bihuan.walker;

import org.springframework.test.context.TestPropertySource;

/** On the embedded database, in memory. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:walker;DB_CLOSE_DELAY=-1")
class WalkerTests extends WalkerStory {}
