namespace StaticPublication;

/// <summary>One run of the program: its options, the receiver of its progress, and the cost of its stages.</summary>
/// <param name="Options">The options of the command.</param>
/// <param name="Progress">Called with a stage and how many more items it has done, from any thread; null if nobody listens.</param>
internal sealed record RunContext(Options Options, Action<string, int>? Progress)
{
    public StageTimer Timer { get; } = new(stage => Progress?.Invoke(stage, 0));

    /// <summary>Reports progress. Throws if the run has been cancelled.</summary>
    public void Advance(string stage, int count)
    {
        Options.Interrupted.ThrowIfCancellationRequested();
        Progress?.Invoke(stage, count);
    }
}
