namespace StaticPublication;

/// <summary>One file of the published site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, without a leading one.</param>
/// <param name="DependsOn">Hash of everything that its bytes are made from: an equal one means equal bytes.</param>
/// <param name="Write">Writes its bytes, on any thread, each time the same.</param>
public sealed record OutputFile(string Path, UInt128 DependsOn, Action<Stream> Write);
