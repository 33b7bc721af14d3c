namespace StaticPublication.Reading;

internal static class FileBytes
{
    /// <summary>Reads a whole file. Reports a file that is too long and returns null.</summary>
    public static byte[]? Read(string fullPath, string path, long maxBytes, FaultList faults)
    {
        var length = new FileInfo(fullPath).Length;
        if (length > maxBytes)
        {
            faults.Add(Faults.TooLong(new SourceLocation(path, 1, 1), maxBytes));
            return null;
        }

        // A length of 0 is an empty file, or a pipe or device, which could block for ever when opened.
        return length == 0 ? [] : File.ReadAllBytes(fullPath);
    }
}
