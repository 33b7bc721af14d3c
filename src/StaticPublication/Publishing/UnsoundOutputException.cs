namespace StaticPublication.Publishing;

/// <summary>What was staged is not fit to be published: numbers that disagree; a bug of the program.</summary>
internal sealed class UnsoundOutputException : Exception
{
    /// <inheritdoc cref="UnsoundOutputException"/>
    public UnsoundOutputException() { }

    /// <inheritdoc cref="UnsoundOutputException"/>
    public UnsoundOutputException(string message)
        : base(message) { }

    /// <inheritdoc cref="UnsoundOutputException"/>
    public UnsoundOutputException(string message, Exception inner)
        : base(message, inner) { }
}
