namespace StaticPublication.Publishing;

/// <summary>The staged output must not be published because its counts disagree. This is a bug of the program.</summary>
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
