using StaticPublication.Importing;
using StaticPublication.Reading;
using StaticPublication.Resolving;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Runs an import. Records of an earlier publication are checked as a build would check them, before they are written.</summary>
internal static class ImportFlow
{
    public static ImportReport Run(string name, ImportOptions options)
    {
        using var check = new InputCheck(options.Folder);
        return Imports.Run(name, options with { Check = check });
    }

    /// <summary>A check of records against the input that they are written to.</summary>
    private sealed class InputCheck : IRecordCheck
    {
        // What a publication says that is not begun yet, in as far as records depend on it.
        private const string NoSite = """
            title: Records
            description: Records
            url: https://publication.example/
            language: fr
            publisher: {name: Records, url: "https://publication.example/", email: contact@publication.example}
            licence: etalab-2.0
            unknownAuthorities: create

            """;

        private readonly string _folder;
        private readonly Lazy<RecordStore> _store = new(() =>
            RecordStore.Temporary(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))
        );

        private SiteContext? _context;

        public InputCheck(string folder) => _folder = folder;

        private string SitePath => Path.Combine(_folder, "site.yml");

        private bool IsBegun => File.Exists(SitePath);

        public bool CreatesEntries =>
            !IsBegun || SiteReading.Map(SitePath, new FaultList())?.Fields["unknownAuthorities"]?.Text == "create";

        public Fault? UseAuthorities(string folder)
        {
            File.WriteAllText(Path.Combine(folder, "site.yml"), IsBegun ? File.ReadAllText(SitePath) : NoSite);
            var site = InputFlow.ReadSite(new Options { Input = folder, Theme = ThemeReading.BuiltIn });
            var pictures = FolderReading.Read(_folder, new FaultList()).Images.ToHashSet(StringComparer.Ordinal);
            _context = site.Context is { } context ? context with { Pictures = pictures } : null;
            return site.Faults.Sorted().FirstOrDefault(fault => fault.Severity == Severity.Error);
        }

        public Fault? ErrorIn(ReadOnlyMemory<byte> json)
        {
            if (_context is not { } context)
            {
                return null;
            }

            var file = new InputFile("record", "record", RecordForm.Ndjson);
            var linking = new DocumentLinking(context.References, context.Site, _store.Value);
            var read = InputFlow.ReadRecords(new InputBlock(file, 1, json, EndsFile: true), context, linking);
            // What is not begun yet has no entries.
            return read.Faults.FirstOrDefault(fault => fault.Severity == Severity.Error && (IsBegun || fault.Code != "REF-UNKNOWN"));
        }

        public void Dispose()
        {
            if (_store.IsValueCreated)
            {
                _store.Value.Dispose();
            }
        }
    }
}
