using System.Text;

namespace StaticPublication.Reading;

/// <summary>Finds file names that some file system, terminal or repository cannot hold or would show differently.</summary>
internal static class InputNames
{
    private const int MaxSegmentBytes = 100;
    private const int MaxPathBytes = 200;

    private static readonly HashSet<string> Devices = new(
        [.. "con prn aux nul".Split(' '), .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the name is valid text. .NET replaces bytes that are not UTF-8 by U+FFFD.</summary>
    public static bool IsText(string name) => !name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Whether the name can be displayed and opened: valid characters, no control characters, none that change the reading
    /// order.</summary>
    public static bool IsReadable(string path, string name, FaultList faults)
    {
        var bad = name.EnumerateRunes()
            .FirstOrDefault(rune => Rune.IsControl(rune) || rune.Value is 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
        if (bad == default)
        {
            return true;
        }

        faults.Add(Faults.FileNameCharacter(path, bad));
        return false;
    }

    /// <summary>Whether a file whose name becomes an address can be checked out on every system: no device name, no trailing dot or space,
    /// not too long.</summary>
    public static bool IsPortable(string root, string path, FaultList faults)
    {
        var inside = path[(root.Length + 1)..];
        var reason = inside.Split('/').Select(Reason).FirstOrDefault(found => found is not null)
            ?? (Encoding.UTF8.GetByteCount(inside) > MaxPathBytes ? $"its path has more than {MaxPathBytes} bytes" : null);
        if (reason is not null)
        {
            faults.Add(Faults.FileName(path, reason));
        }

        return reason is null;
    }

    /// <summary>Returns the files whose names differ on file systems that ignore case or normalise Unicode. Reports the others.</summary>
    public static IEnumerable<string> Distinguishable(IEnumerable<string> files, FaultList faults)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var key = file.Normalize(NormalizationForm.FormC).ToLowerInvariant();
            if (seen.TryAdd(key, file))
            {
                yield return file;
            }
            else
            {
                faults.Add(Faults.FileName(file, $"some disks cannot tell it from {seen[key]}"));
            }
        }
    }

    private static string? Reason(string segment) =>
        Devices.Contains(segment.Split('.')[0].TrimEnd(' ')) ? $"\"{segment}\" is a device name on Windows"
        : segment.EndsWith('.') || segment.EndsWith(' ') || Path.GetFileNameWithoutExtension(segment).EndsWith(' ')
            ? $"\"{segment}\" ends in a dot or a space"
        : Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes ? $"\"{segment}\" has more than {MaxSegmentBytes} bytes"
        : null;
}
