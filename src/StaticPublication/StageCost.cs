namespace StaticPublication;

/// <summary>What one stage of a build cost.</summary>
/// <param name="Name">Its verb, such as <c>read</c>.</param>
/// <param name="Wall">Time on the clock.</param>
/// <param name="Cpu">Time of all processors while it lasted: after a change, that of the index stands in the stages that it was made
/// beside.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Files">Files written.</param>
/// <param name="Bytes">Bytes written.</param>
/// <param name="Peak">Peak memory of the process at its end, in bytes.</param>
internal sealed record StageCost(string Name, TimeSpan Wall, TimeSpan Cpu, long Allocated, int Files, long Bytes, long Peak);
