using System.Globalization;
using static StaticPublication.Shape;

namespace StaticPublication.Resolving;

/// <summary>What a record that has errors names, as far as it can be read, so that one run tells all faults.</summary>
internal sealed class FaultyNames(Record record, References references, FaultList faults)
{
    /// <summary>Adds a fault for each name that no entry has on any day.</summary>
    public void Check(OfMap shape)
    {
        foreach (var field in shape.Fields.Where(field => field.Name != "kind"))
        {
            Check(record.Fields[field.Name], field.Shape, field.Name);
        }
    }

    private void Check(StatedValue? value, Shape shape, string path)
    {
        switch (shape, value?.Kind)
        {
            case (OfMap map, StatedKind.Map):
                map.Fields.ToList().ForEach(field => Check(value![field.Name], field.Shape, $"{path}.{field.Name}"));
                break;
            case (OfList list, StatedKind.List):
                foreach (var (rank, item) in value!.Items.Index())
                {
                    Check(item, list.Item, $"{path}[{rank.ToString(CultureInfo.InvariantCulture)}]");
                }

                break;
            case (OfEither either, _):
                Check(value, value?.Kind is StatedKind.List or StatedKind.Map ? either.Whole : either.Short, path);
                break;
            case (OfReference reference, StatedKind.Text):
                Check(value!, reference.File, path);
                break;
        }
    }

    private void Check(StatedValue stated, string file, string path)
    {
        if (references.IdsOf(file, stated.Text).Count > 0 || faults.All.Any(fault => fault.Field == path))
        {
            return;
        }

        var source = new ReferenceSource(record, faults, path);
        _ = file switch
        {
            "licences" => source.Resolve(references.Licences, stated, null) is null,
            "ministries" => source.Resolve(references.Ministries, stated, null) is null,
            "authors" => source.Resolve(references.Authors, stated, null) is null,
            "programmes" => source.Resolve(references.Programmes, stated, null) is null,
            "organisations" => source.Resolve(references.Organisations, stated, null) is null,
            "headings" => source.Resolve(references.Headings, stated, null) is null,
            _ => false,
        };
    }
}
