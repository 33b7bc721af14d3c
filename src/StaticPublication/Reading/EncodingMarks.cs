namespace StaticPublication.Reading;

/// <summary>Detects byte order marks.</summary>
internal static class EncodingMarks
{
    /// <summary>Returns the number of bytes to skip. Reports a UTF-8 byte order mark and skips it. Reports UTF-16 and returns -1.</summary>
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
