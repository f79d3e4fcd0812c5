namespace DiscordAH.Sandbox.Discord;

/// <summary>Bytes of uploaded files, bounded in memory; the least recently used leave first.</summary>
internal sealed class AttachmentShelf(SandboxDiscordOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Id, UploadedFile File)>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, UploadedFile File)> _byUse = new();
    private long _bytes;

    public void Put(string id, UploadedFile file)
    {
        lock (_gate)
        {
            _byId[id] = _byUse.AddLast((id, file));
            _bytes += file.Bytes.Length;
            while (_bytes > options.AttachmentBytes && _byUse.Count > 1)
                Drop(_byUse.First!);
        }
    }

    public UploadedFile? Get(string id)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddLast(node);
            return node.Value.File;
        }
    }

    private void Drop(LinkedListNode<(string Id, UploadedFile File)> node)
    {
        _byUse.Remove(node);
        _byId.Remove(node.Value.Id);
        _bytes -= node.Value.File.Bytes.Length;
    }
}
