namespace StaticPublication;

/// <summary>The command line cannot be carried out and must be changed by the user. Nothing has been written.</summary>
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
