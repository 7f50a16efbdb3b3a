package org.hearsay.statement;

/** What a source does with the content. */
public enum Stance {
    /** Says that it is so. */
    ASSERT,
    /** Says that what others said is so. */
    CONFIRM,
    /** Says that it is not so. */
    DENY,
    /** Was asked or named and does not answer. */
    NO_COMMENT,
    /** Says that it does not know. */
    NO_INFORMATION,
    /** Says that it is wrong. */
    CONDEMN,
    /** Says that it may come and would be bad. */
    WARN,
    /** Wants someone else to act. */
    DEMAND,
    /** Says what it will do itself. */
    PLEDGE,
    /** Is for it. */
    SUPPORT,
    /** Thinks it will happen. */
    EXPECT,
    /** Is not convinced. */
    DOUBT,
    /** Takes back what it said. */
    RETRACT
}
