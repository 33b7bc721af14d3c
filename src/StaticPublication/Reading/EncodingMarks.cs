namespace StaticPublication.Reading;

/// <summary>The first bytes of a file, where they say how it is encoded.</summary>
internal static class EncodingMarks
{
    /// <summary>How many bytes to skip: a UTF-8 byte order mark is noted and skipped; -1 for UTF-16, which is reported and not
    /// read.</summary>
    public static int Skip(ReadOnlySpan<byte> bytes, string path, FaultList faults)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            faults.Add(Faults.Utf16(path, bytes[0], bytes[1]));
            return -1;
        }

        if (bytes is not [0xEF, 0xBB, 0xBF, ..])
        {
            return 0;
        }

        faults.Add(Faults.ByteOrderMark(path));
        return 3;
    }
}
