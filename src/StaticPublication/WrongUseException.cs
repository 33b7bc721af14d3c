namespace StaticPublication;

/// <summary>What the command line asks for is not done, for a reason that only another command line can mend: nothing has been
/// written.</summary>
internal sealed class WrongUseException : Exception
{
    /// <inheritdoc cref="WrongUseException"/>
    public WrongUseException() { }

    /// <inheritdoc cref="WrongUseException"/>
    public WrongUseException(string message)
        : base(message) { }

    /// <inheritdoc cref="WrongUseException"/>
    public WrongUseException(string message, Exception inner)
        : base(message, inner) { }
}
