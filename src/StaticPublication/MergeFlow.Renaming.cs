using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Merging;
using StaticPublication.Reading;
using StaticPublication.Resolving;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication;

// Where an entry is named, and how that is written.
internal sealed partial class MergeFlow
{
    // The texts of authority files that change, by their names, with all references renamed.
    private Dictionary<string, TextEdits> AuthorityTexts(Record? kept)
    {
        var texts = new Dictionary<string, TextEdits>(StringComparer.Ordinal);
        foreach (var (name, shape) in Shapes.Authorities)
        {
            foreach (var entry in SiteReading.Authorities(_site.Folder, name, new FaultList()))
            {
                var named = _naming.In(entry.Fields, shape).ToList();
                var isKept = name == _file && entry.Fields["id"]?.Text == kept?.Fields["id"]?.Text;
                if (named.Count == 0 || (name == _file && entry.Fields["id"]?.Text == _other))
                {
                    continue;
                }

                if (isKept && named.FirstOrDefault(value => value.List is null) is { } single)
                {
                    throw new WrongUseException($"{entry.PlaceOf(single.Value)}: {_kept} names {_other}; take this field out first.");
                }

                Rename(TextOf(texts, Path.GetFileNameWithoutExtension(entry.Path)), named, takesOut: isKept);
            }
        }

        return texts;
    }

    private IReadOnlyList<string> Enter(
        Dictionary<string, TextEdits> texts,
        IReadOnlyList<Record> entries,
        (Record? Kept, Record? Other) stated,
        JsonObject merged
    )
    {
        EntryText In(Record entry) =>
            new(TextOf(texts, Path.GetFileNameWithoutExtension(entry.Path)), [.. entries.Where(one => one.Path == entry.Path)]);
        if (stated.Kept is { } kept)
        {
            In(kept).Complete(kept, merged, MergedEntry.Without(_file, EntryText.Json(kept.Fields), _other));
        }
        else
        {
            var edits = TextOf(texts, _file);
            var before = edits.Text.Length == 0 || edits.Text.EndsWith('\n') ? "" : "\n";
            edits.Replace(edits.Text.Length, edits.Text.Length, before + Yaml.Item(merged));
        }

        return stated.Other is { } other ? In(other).TakeOut(other) : [];
    }

    private string PathOf(string name) => $"{_site.Folder.Path}/authorities/{name}.yml";

    private TextEdits TextOf(Dictionary<string, TextEdits> texts, string name)
    {
        if (!texts.TryGetValue(name, out var edits))
        {
            var path = PathOf(name);
            texts[name] = edits = new TextEdits(File.Exists(path) ? File.ReadAllText(path) : "", path);
        }

        return edits;
    }

    private void Rename(TextEdits edits, IEnumerable<NamingValue> named, bool takesOut = false)
    {
        var left = new HashSet<StatedValue>(ReferenceEqualityComparer.Instance);
        foreach (var (value, list) in named)
        {
            // A list in which the entry that is kept stands already needs it no second time.
            if (list is not null && (takesOut || !left.Add(list) || list.Items.Any(item => item.Text == _kept)))
            {
                edits.TakeOut(value, _other);
            }
            else
            {
                edits.Rename(value, _other, _kept);
            }
        }
    }

    private void RenameInDocuments(SiteContext context, FaultList faults)
    {
        using var store = RecordStore.Temporary(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        var linking = new DocumentLinking(context.References, context.Site, store);
        foreach (var file in _site.Folder.Documents)
        {
            var values = 0;
            foreach (var block in BlockReading.Blocks(file, faults))
            {
                if (Renamed(block) is { } edits)
                {
                    values += edits.Values;
                    var bytes = Encoding.UTF8.GetBytes(edits.Applied());
                    faults.AddReviewed(InputFlow.ReadRecords(block with { Bytes = bytes, Lent = null }, context, linking).Faults);
                }

                block.Return();
            }

            if (values > 0)
            {
                _writes.Add((file.Path, values, () => Rewrite(file)));
            }
        }
    }

    private TextEdits? Renamed(InputBlock block)
    {
        // Most blocks do not hold the word.
        if (block.Bytes.Span.IndexOf(Encoding.UTF8.GetBytes(_other)) < 0)
        {
            return null;
        }

        var named = RecordReading
            .Records(block, new FaultList())
            .Select(record => _naming.In(record.Fields, Shapes.Document).ToList())
            .Where(values => values.Count > 0)
            .ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var edits = new TextEdits(Encoding.UTF8.GetString(block.Bytes.Span), block.File.Path, block.FirstLine);
        named.ForEach(values => Rename(edits, values));
        return edits;
    }

    private void Rewrite(InputFile file) => ImportedFiles.Rewrite(file.FullPath, () => WriteRenamed(file));

    private void WriteRenamed(InputFile file) => WholeFile.Write(file.FullPath, output =>
        {
            using var packed = file.Gzipped ? new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true) : null;
            var target = (Stream?)packed ?? output;
            foreach (var block in BlockReading.Blocks(file, new FaultList()))
            {
                if (block is { FirstLine: 1, Offset: > 0 })
                {
                    target.Write(Encoding.UTF8.Preamble);
                }

                target.Write(Renamed(block) is { } edits ? Encoding.UTF8.GetBytes(edits.Applied()) : block.Bytes.Span);
                block.Return();
            }
        });

    private void RenameInSite()
    {
        if (SiteReading.Site(_site.Folder, new FaultList()) is not { } site)
        {
            return;
        }

        var named = _naming.In(site.Fields, Shapes.Site).ToList();
        if (named.Count > 0)
        {
            var edits = new TextEdits(File.ReadAllText(site.Path), site.Path);
            Rename(edits, named);
            _writes.Add((site.Path, edits.Values, () => Write(site.Path, edits.Applied())));
        }
    }

    private static void Write(string path, string text) =>
        WholeFile.Write(Path.GetFullPath(path), file => file.Write(Encoding.UTF8.GetBytes(text)));
}
