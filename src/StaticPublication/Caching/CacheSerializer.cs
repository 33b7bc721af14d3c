using MemoryPack;

namespace StaticPublication.Caching;

/// <summary>Serializes the values of the cache with MemoryPack, whose source generator makes the format from the types, so that their
/// fields are not listed a second time. Authorities are written by id.</summary>
internal static class CacheSerializer
{
    static CacheSerializer()
    {
        ById(references => references.Kinds);
        ById(references => references.Licences);
        ById(references => references.Ministries);
        ById(references => references.Authors);
        ById(references => references.Groups);
        ById(references => references.Organisations);
        ById(references => references.Programmes);
        ById(references => references.Headings);
        MemoryPackFormatterProvider.Register(new LocationFormatter());
        AsArray<string>();
        AsArray<Authorship>();
        AsArray<Appearance>();
        AsArray<Involvement>();
        AsArray<Addressing>();
        AsArray<Programme>();
        AsArray<Event>();
        AsArray<DocumentTextHead>();
        AsArray<Relation>();
        AsArray<Picture>();
        AsArray<FieldValue>();
        AsArray<Attachment>();
    }

    public static byte[] Serialize<T>(T value, BlockContext? context = null) => MemoryPackSerializer.Serialize(value, OptionsFor(context));

    /// <summary>Deserializes the bytes of <see cref="Serialize"/>.</summary>
    public static T Deserialize<T>(ReadOnlySpan<byte> bytes, BlockContext? context = null) =>
        MemoryPackSerializer.Deserialize<T>(bytes, OptionsFor(context))!;

    private static MemoryPackSerializerOptions OptionsFor(BlockContext? context) =>
        context is null ? MemoryPackSerializerOptions.Default : MemoryPackSerializerOptions.Default with { ServiceProvider = context };

    private static void ById<T>(Func<References, NameIndex<T>> index)
        where T : Authority => MemoryPackFormatterProvider.Register(new AuthorityFormatter<T>(index));

    // MemoryPack itself would read a List<T>, which makes a document cost a third more time and a quarter more memory.
    private static void AsArray<T>() => MemoryPackFormatterProvider.Register(new ArrayFormatter<T>());

    private sealed class AuthorityFormatter<T>(Func<References, NameIndex<T>> index) : MemoryPackFormatter<T>
        where T : Authority
    {
        public override void Serialize<TBufferWriter>(ref MemoryPackWriter<TBufferWriter> writer, scoped ref T? value)
        {
            var (number, isNew) = value is null ? (0, false) : ((BlockContext)writer.Options.ServiceProvider!).NumberOf(value);
            writer.WriteVarInt(number);
            if (isNew)
            {
                writer.WriteString(value!.Id);
            }
        }

        public override void Deserialize(ref MemoryPackReader reader, scoped ref T? value)
        {
            var number = reader.ReadVarIntInt32();
            if (number == 0)
            {
                value = null;
                return;
            }

            var block = (BlockContext)reader.Options.ServiceProvider!;
            value = (T?)block.Numbered(number);
            if (value is null)
            {
                var (id, entries) = (reader.ReadString()!, index(block.References));
                value = entries.ById(id) ?? throw new InvalidDataException($"The cache names {id}, which {entries.File} does not have.");
                block.Add(value);
            }
        }
    }

    /// <summary>Writes a location in the block's own file relative to the block, which may move.</summary>
    private sealed class LocationFormatter : MemoryPackFormatter<SourceLocation>
    {
        public override void Serialize<TBufferWriter>(ref MemoryPackWriter<TBufferWriter> writer, scoped ref SourceLocation value)
        {
            var block = writer.Options.ServiceProvider as BlockContext;
            var isInBlock = value.Path == block?.Path;
            writer.WriteString(isInBlock ? null : value.Path);
            writer.WriteUnmanaged(isInBlock ? value.Line - block!.FirstLine : value.Line, value.Column);
        }

        public override void Deserialize(ref MemoryPackReader reader, scoped ref SourceLocation value)
        {
            var path = reader.ReadString();
            reader.ReadUnmanaged(out int line, out int column);
            value =
                path is null && reader.Options.ServiceProvider is BlockContext block
                    ? new SourceLocation(block.Path, line + block.FirstLine, column)
                    : new SourceLocation(path!, line, column);
        }
    }

    private sealed class ArrayFormatter<T> : MemoryPackFormatter<IReadOnlyList<T>>
    {
        public override void Serialize<TBufferWriter>(ref MemoryPackWriter<TBufferWriter> writer, scoped ref IReadOnlyList<T>? value)
        {
            writer.WriteCollectionHeader(value!.Count);
            var formatter = writer.GetFormatter<T>();
            foreach (var item in value)
            {
                var element = item;
                formatter.Serialize(ref writer, ref element!);
            }
        }

        public override void Deserialize(ref MemoryPackReader reader, scoped ref IReadOnlyList<T>? value)
        {
            reader.TryReadCollectionHeader(out var count);
            var items = count == 0 ? [] : new T?[count];
            var formatter = reader.GetFormatter<T>();
            for (var i = 0; i < count; i++)
            {
                formatter.Deserialize(ref reader, ref items[i]);
            }

            value = items!;
        }
    }
}
