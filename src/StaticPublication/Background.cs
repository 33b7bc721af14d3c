namespace StaticPublication;

/// <summary>Work on a background thread. Dispose waits for its end, so that nothing that it uses is closed or deleted before.</summary>
internal sealed class Background<T>(Func<T> work) : IDisposable
{
    private readonly Task<T> _task = Task.Run(work);

    /// <summary>Waits for the work; returns its result or throws its exception.</summary>
    public T Result => _task.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose() => Task.WaitAny(_task);
}
