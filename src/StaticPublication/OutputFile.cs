using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>One file of the published site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, without a leading one.</param>
/// <param name="Hash">Makes <see cref="DependsOn"/>, on any thread.</param>
/// <param name="Write">Writes its bytes, on any thread, each time the same.</param>
internal sealed record OutputFile(string Path, Func<Fingerprint> Hash, Action<Stream> Write)
{
    /// <summary>A file of which the hash is known.</summary>
    public OutputFile(string path, Fingerprint dependsOn, Action<Stream> write)
        : this(path, () => dependsOn, write) { }

    /// <summary>Hash of everything that its bytes are made from: an equal one means equal bytes. Made each time by whoever asks, so that
    /// all threads share this work too.</summary>
    public Fingerprint DependsOn => Hash();
}
