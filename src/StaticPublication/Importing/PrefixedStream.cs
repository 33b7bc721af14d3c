using StaticPublication.Storage;

namespace StaticPublication.Importing;

/// <summary>A read-only, forward-only stream that returns bytes already read before it continues with the rest.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ReadOnlyStream(rest)
{
    private int given;

    public override int Read(Span<byte> buffer)
    {
        if (given == prefix.Length)
        {
            return Source.Read(buffer);
        }

        var count = Math.Min(buffer.Length, prefix.Length - given);
        prefix.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }
}
