/** What some browsers offer of the File System Access API beyond the standard; absent in the others. */
interface DataTransferItem {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

interface FileSystemHandle {
  queryPermission?: (access: { readonly mode: 'read' }) => Promise<PermissionState>;
  requestPermission?: (access: { readonly mode: 'read' }) => Promise<PermissionState>;
}

interface Window {
  showOpenFilePicker?: (options: {
    readonly multiple: boolean;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<readonly FileSystemFileHandle[]>;
}
