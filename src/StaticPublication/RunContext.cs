using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>What a stage has done.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Count">How many more items it has done; 0 when it begins.</param>
/// <param name="Share">The share of all that it has to do, from 0 to 1, if that can be known.</param>
internal readonly record struct StageProgress(string Stage, int Count, double? Share = null);

/// <summary>One run of the program: its options, the receiver of its progress, and the cost of its stages.</summary>
/// <param name="Options">The options of the command.</param>
/// <param name="Progress">Called with what a stage has done, from any thread; null if nobody listens.</param>
internal sealed record RunContext(Options Options, Action<StageProgress>? Progress)
{
    public StageTimer Timer { get; } = new(stage => Progress?.Invoke(new StageProgress(stage, 0)));

    /// <summary>Hash of the state of everything that a build reads besides records; null if it is not known for certain.</summary>
    public Fingerprint? Besides { get; init; }

    /// <summary>Reports progress. Throws if the run has been cancelled.</summary>
    public void Advance(string stage, int count, double? share = null)
    {
        Options.Interrupted.ThrowIfCancellationRequested();
        Progress?.Invoke(new StageProgress(stage, count, share));
    }
}
