using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>One file of the published site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes, without a leading one.</param>
/// <param name="Hash">Computes <see cref="DependsOn"/>, on any thread.</param>
/// <param name="Write">Writes its bytes, on any thread, the same each time.</param>
internal sealed record OutputFile(string Path, Func<Fingerprint> Hash, Action<Stream> Write)
{
    /// <summary>A file whose hash is already known.</summary>
    public OutputFile(string path, Fingerprint dependsOn, Action<Stream> write)
        : this(path, () => dependsOn, write) => Subject = () => dependsOn;

    /// <summary>Computes the hash of the document or list that it is about (<see cref="SubjectHashes"/>): while that stays the same, so
    /// does <see cref="DependsOn"/>, which need not be computed. Null if there is none.</summary>
    public Func<Fingerprint>? Subject { get; init; }

    /// <summary>Hash of everything that its bytes are made from: equal hashes mean equal bytes. Computed by each caller, so that threads
    /// share this work too.</summary>
    public Fingerprint DependsOn => Hash();
}
