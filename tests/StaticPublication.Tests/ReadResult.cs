using System.Text;
using StaticPublication.Reading;

namespace StaticPublication.Tests;

/// <summary>Bytes or text to records and faults, through the same doors as a build.</summary>
internal sealed record ReadResult(IReadOnlyList<Record> Records, IReadOnlyList<Fault> Faults)
{
    public IEnumerable<string> Codes => Faults.Select(fault => fault.Code);

    public static ReadResult Of(string name, string text) => Of(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of that name, reads it, and deletes it.</summary>
    public static ReadResult Of(string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("reading-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "documents"));
            File.WriteAllBytes(Path.Combine(folder.FullName, "documents", name), bytes);
            return OfDocuments(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every record under <c>documents/</c> of an input folder; paths in faults are relative to it.</summary>
    public static ReadResult OfDocuments(string folder)
    {
        var faults = new FaultList();
        var input = FolderReading.Read(folder, faults);
        var records = input
            .Documents.Select(file => file with { Path = file.Path[(input.Path.Length + 1)..] })
            .SelectMany(file => BlockReading.Blocks(file, faults))
            .SelectMany(block => RecordReading.Records(block, faults))
            .ToList();
        return new ReadResult(records, faults.Sorted());
    }
}
