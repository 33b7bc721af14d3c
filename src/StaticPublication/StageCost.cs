namespace StaticPublication;

/// <summary>The cost of one stage of a build.</summary>
/// <param name="Name">A verb, such as <c>read</c>.</param>
/// <param name="Wall">Elapsed time.</param>
/// <param name="Cpu">Processor time of the whole process during the stage. After a change, the index is built in parallel, so its time is
/// part of other stages.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Files">Files written.</param>
/// <param name="Bytes">Bytes written.</param>
/// <param name="Peak">Peak memory of the process at the end of the stage, in bytes.</param>
internal sealed record StageCost(string Name, TimeSpan Wall, TimeSpan Cpu, long Allocated, int Files, long Bytes, long Peak)
{
    /// <summary>Number of files whose hash was computed: those about a document or list that may have changed, and about the
    /// whole.</summary>
    public int Hashed { get; init; }
}
