using System.Text;

namespace StaticPublication.Reading;

/// <summary>A cache of field names and other short ASCII texts, so that they are not allocated again for each record.</summary>
internal sealed class ShortTexts
{
    private const int MaxLength = 32;
    private readonly string?[] _slots = new string?[512];

    /// <summary>Returns the text of these bytes. Null if they are too long, not ASCII, or contain a control character.</summary>
    public string? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MaxLength)
        {
            return bytes.Length == 0 ? "" : null;
        }

        ref var slot = ref _slots[Slot(bytes)];
        if (slot is not null && Ascii.Equals(bytes, slot))
        {
            return slot;
        }

        return bytes.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? null : slot = Encoding.ASCII.GetString(bytes);
    }

    private static int Slot(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & 511);
    }
}
