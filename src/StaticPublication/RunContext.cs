namespace StaticPublication;

/// <summary>One run of the program: what was asked for, who is told of its progress, and what its stages cost.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Progress">Told how many more things a stage has done, from any thread; null where nobody is.</param>
internal sealed record RunContext(Options Options, Action<string, int>? Progress)
{
    /// <summary>Measures the stages.</summary>
    public StageTimer Timer { get; } = new();

    /// <summary>Reports progress, and ends the run here where it has been interrupted.</summary>
    public void Advance(string stage, int count)
    {
        Options.Interrupted.ThrowIfCancellationRequested();
        Progress?.Invoke(stage, count);
    }
}
