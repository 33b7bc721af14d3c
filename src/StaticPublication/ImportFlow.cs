using System.Text.RegularExpressions;
using StaticPublication.Caching;
using StaticPublication.Importing;
using StaticPublication.Reading;
using StaticPublication.Resolving;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Runs an import. Records of an earlier publication are checked as a build would check them, before they are written.</summary>
internal static partial class ImportFlow
{
    public static ImportReport Run(string name, ImportOptions options)
    {
        using var check = new InputCheck(options.Folder);
        var words = Site.Languages.Select(language => ThemeReading.Words(ThemeReading.BuiltIn, language));
        return Imports.Run(name, options with { Check = check, Table = options.Table with { Words = [.. words] } });
    }

    /// <summary>A check of records against the input that they are written to.</summary>
    private sealed partial class InputCheck : IRecordCheck
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

        // Stands before the id of a record that is imported, where a path is told; it sorts behind every path.
        private const string Imported = "\uFFFF";

        private readonly string _folder;
        private readonly List<LinkedDocument> _documents = [];
        private readonly Lazy<RecordStore> _store = new(() =>
            RecordStore.Temporary(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))
        );

        private SiteContext? _context;

        public InputCheck(string folder) => _folder = folder;

        private string SitePath => Path.Combine(_folder, "site.yml");

        private bool IsBegun => File.Exists(SitePath);

        public bool CreatesEntries =>
            !IsBegun || SiteReading.Map(SitePath, new FaultList())?.Fields["unknownAuthorities"]?.Text == "create";

        public References? References => _context?.References;

        public Noun? Term => _context?.Site.Term;

        public Fault? UseAuthorities(string folder)
        {
            File.WriteAllText(Path.Combine(folder, "site.yml"), IsBegun ? File.ReadAllText(SitePath) : NoSite);
            CopyPages(folder);
            var site = InputFlow.ReadSite(new Options { Input = folder, Theme = ThemeReading.BuiltIn });
            var pictures = FolderReading.Read(_folder, new FaultList()).Images.ToHashSet(StringComparer.Ordinal);
            _context = site.Context is { } context ? context with { Pictures = pictures } : null;
            return site.Faults.Sorted().FirstOrDefault(fault => fault.Severity == Severity.Error);
        }

        // The menu in site.yml may name them.
        private void CopyPages(string folder)
        {
            var pages = new DirectoryInfo(Path.Combine(_folder, "pages"));
            foreach (var page in pages.Exists ? pages.GetFiles("*.md") : [])
            {
                Directory.CreateDirectory(Path.Combine(folder, "pages"));
                page.CopyTo(Path.Combine(folder, "pages", page.Name));
            }
        }

        public IReadOnlyList<Fault> ErrorsIn(string id, ReadOnlyMemory<byte> json)
        {
            if (_context is not { } context)
            {
                return [];
            }

            var file = new InputFile(Imported + id, id, RecordForm.Ndjson);
            var linking = new DocumentLinking(context.References, context.Site, _store.Value);
            var read = InputFlow.ReadRecords(new InputBlock(file, 1, json, EndsFile: true), context, linking);
            _documents.AddRange(read.Documents);
            // What is not begun yet has no entries.
            return [.. read.Faults.Where(fault => fault.Severity == Severity.Error && (IsBegun || fault.Code != "REF-UNKNOWN"))];
        }

        public IReadOnlyList<(string Id, Fault Error)> ErrorsAmong(string folder)
        {
            if (_context is not { } context || !IsBegun)
            {
                return [];
            }

            var others = Others(context, Path.Combine(_folder, folder));
            var former = others
                .SelectMany(other => other.FormerIds.Select(id => (id, other.Location)))
                .DistinctBy(taken => taken.id)
                .ToDictionary(taken => taken.id, taken => taken.Location, StringComparer.Ordinal);
            var errors = new List<(string, Fault)>();
            // Without one record, another may name what is no longer there.
            for (var left = _documents; ; )
            {
                var faults = new FaultList();
                CrossChecks.Check([.. others, .. left], [], context.Tombstones, faults);
                var found = left.Where(own => former.ContainsKey(own.Id))
                    .Select(own => Faults.FormerIdTaken(own.Location, own.Id, former[own.Id]))
                    .Concat(faults.All.SelectMany(fault => fault.Each()))
                    .Where(fault => fault.Location.Path.StartsWith(Imported, StringComparison.Ordinal))
                    .DistinctBy(fault => fault.Location.Path)
                    .ToDictionary(fault => fault.Location.Path[Imported.Length..], StringComparer.Ordinal);
                errors.AddRange(found.Select(fault => (fault.Key, Named(fault.Value))));
                if (found.Count == 0)
                {
                    return errors;
                }

                left = left.FindAll(own => !found.ContainsKey(own.Id));
            }
        }

        // Another record of the import has no place in a file yet: its id names it.
        private static Fault Named(Fault fault) =>
            fault with
            {
                Message = Place().Replace(fault.Message, "$1"),
                Expected = Place().Replace(fault.Expected, "$1"),
                Fix = Place().Replace(fault.Fix, "$1"),
            };

        [GeneratedRegex("\uFFFF([^:\\s]+)(?::[0-9]+:[0-9]+)?")]
        private static partial Regex Place();

        // What the import does not replace.
        private IReadOnlyList<LinkedDocument> Others(SiteContext context, string replaced)
        {
            var folder = FolderReading.Read(_folder, new FaultList());
            var others = folder.Documents.Where(file =>
                !file.FullPath.StartsWith(Path.GetFullPath(replaced) + '/', StringComparison.Ordinal)
            );
            using var snapshot = Snapshot.None(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
            var input = new SiteInput(folder with { Documents = [.. others] }, context, new FaultList());
            return InputFlow.ReadDocuments(new RunContext(new Options(), null), input, context, snapshot).Documents;
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
