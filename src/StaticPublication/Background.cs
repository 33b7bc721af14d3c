namespace StaticPublication;

/// <summary>Work that has been started on a thread of its own. Disposing waits for its end, so that nothing is closed or deleted under
/// it.</summary>
internal sealed class Background<T>(Func<T> work) : IDisposable
{
    private readonly Task<T> _task = Task.Run(work);

    /// <summary>What the work returned or threw, once it has ended.</summary>
    public T Result => _task.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose() => Task.WaitAny(_task);
}
