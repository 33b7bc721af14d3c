namespace StaticPublication.Caching;

/// <summary>Packs the documents of a block: every text once in a table, authorities by their ids, lines relative to the first of the block.
/// <see cref="BlockReader"/> is its twin.</summary>
internal sealed partial class BlockWriter : IDisposable
{
    private readonly int _firstLine;

    private BlockWriter(int firstLine)
    {
        _firstLine = firstLine;
        _out = new BinaryWriter(_packed);
    }

    /// <inheritdoc/>
    public void Dispose() => _out.Dispose();

    /// <summary>The block as bytes; null where a document names an authority that only its records state, which must be made anew each
    /// time.</summary>
    public static byte[]? Pack(ReadBlock block, int firstLine)
    {
        if (block.Documents.SelectMany(document => document.Named()).Any(named => named.Authority.Created))
        {
            return null;
        }

        using var writer = new BlockWriter(firstLine);
        foreach (var document in block.Documents)
        {
            writer.Write(document);
        }

        using var whole = new MemoryStream();
        using var output = new BinaryWriter(whole);
        writer.WriteHead(output, block);
        output.Write(writer._packed.ToArray());
        return whole.ToArray();
    }

    private void WriteHead(BinaryWriter output, ReadBlock block)
    {
        output.Write(block.Documents.Count);
        foreach (var stored in block.Documents.Select(document => document.Stored))
        {
            output.Write(stored.Offset);
            output.Write(stored.Length);
            output.Write(stored.Hash);
        }

        output.Write(block.Latest.DayNumber);
        output.Write(block.Faults.Count);
        foreach (var fault in block.Faults)
        {
            StoredFault.Write(output, fault);
        }

        output.Write(_texts.Count);
        foreach (var text in _texts)
        {
            output.Write(text);
        }
    }

    private void Write(LinkedDocument document)
    {
        Write(document.Id);
        Write(document.Kind.Id);
        Write(document.Title);
        Write((int)document.TitleOrigin);
        Write(document.Published);
        Write(document.PublishedNote);
        Write(document.Number);
        Write(document.Legislature ?? 0);
        Write(document.Chamber);
        Write(document.Identifiers.ToList(), pair => Both(pair.Key, pair.Value));
        Write(document.Language);
        Write(document.Authors, Write);
        Write(document.People, Write);
        Write(document.Organisations, Write);
        Write(document.Ministries);
        Write(document.Heading?.Id);
        Write(document.Analyses, Write);
        Write(document.Programmes, programme => Write(programme.Id));
        Write(document.Keywords, Write);
        Write(document.Events, Write);
        Write(document.Texts, Write);
        Write(document.HasAbstract ? 1 : 0);
        Write(document.JointAnswer);
        Write(document.Relations, Write);
        Write(document.Images, Write);
        Write(document.Source);
        Write(document.IndexingForbidden ? 1 : 0);
        Write(document.FormerIds, Write);
        Write(document.FormerAddresses, Write);
        Write(document.Location);
    }

    private void Write(Authorship author)
    {
        Both(author.Author.Id, author.Role);
        Both(author.GroupText, author.Group?.Id);
        Both(author.Constituency, author.Printed);
    }

    private void Write(Appearance person)
    {
        Both(person.Person.Id, person.Role);
        Both(person.Function, person.Printed);
    }

    private void Write(Involvement organisation)
    {
        Both(organisation.Organisation.Id, organisation.Role);
        Write(organisation.Printed);
    }

    private void Write(Addressees ministries)
    {
        Write(ministries.Asked);
        Write(ministries.Attributed, Write);
        Write(ministries.Answering);
        Write(ministries.Concerned, Write);
    }

    private void Write(Addressing? addressing)
    {
        Write(addressing?.Ministry.Id);
        if (addressing is not null)
        {
            Write(addressing.Printed);
            Write(addressing.On);
        }
    }

    private void Write(Event happened)
    {
        Write((int)happened.Type);
        Write(happened.On);
        Both(happened.Page, happened.Issue);
        Write(happened.Url);
        Write(happened.Ministry);
        Both(happened.Code, happened.Reason);
        Write(happened.Note);
    }

    private void Write(DocumentTextHead text)
    {
        Both(text.Role, text.Page);
        Write(text.On);
    }

    private void Write(Relation relation)
    {
        Both(relation.Rel, relation.Target);
        Both(relation.Label, relation.By);
        Write(relation.On);
        Write(relation.Place);
    }

    private void Write(Picture picture)
    {
        Both(picture.File, picture.Alt);
        Both(picture.Caption, picture.Credit);
    }

    private void Write(Source source)
    {
        Both(source.Url, source.Publisher);
        Write(source.Retrieved);
        Write(source.Updated);
        Write(source.Licence.Id);
    }

    private void Write(SourceLocation location)
    {
        Write(location.Line - _firstLine);
        Write(location.Column);
    }
}
