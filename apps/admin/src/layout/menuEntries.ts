import PoolIcon from '@mui/icons-material/HowToRegOutlined';
import ProposalIcon from '@mui/icons-material/HubOutlined';
import SchoolIcon from '@mui/icons-material/SchoolOutlined';
import SessionIcon from '@mui/icons-material/CoPresentOutlined';
import MinutesIcon from '@mui/icons-material/HistoryEduOutlined';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import EventIcon from '@mui/icons-material/EventOutlined';
import TaskIcon from '@mui/icons-material/TaskAltOutlined';
import DecisionIcon from '@mui/icons-material/HowToVoteOutlined';
import ReplyIcon from '@mui/icons-material/MarkEmailReadOutlined';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import AccountBalanceIcon from '@mui/icons-material/AccountBalanceOutlined';
import BlockIcon from '@mui/icons-material/Block';
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import ReceiptIcon from '@mui/icons-material/ReceiptLongOutlined';
import DeliverabilityIcon from '@mui/icons-material/MarkEmailReadOutlined';
import FeedIcon from '@mui/icons-material/RssFeedOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import GroupIcon from '@mui/icons-material/PeopleOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import InboxIcon from '@mui/icons-material/MoveToInbox';
import LayoutIcon from '@mui/icons-material/ViewQuiltOutlined';
import KeyIcon from '@mui/icons-material/VpnKeyOutlined';
import LinkIcon from '@mui/icons-material/AddLink';
import ManageAccountsIcon from '@mui/icons-material/ManageAccountsOutlined';
import OutboxIcon from '@mui/icons-material/OutboxOutlined';
import CampaignIcon from '@mui/icons-material/CampaignOutlined';
import PollIcon from '@mui/icons-material/PollOutlined';
import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Permission } from '#domain/permissions.js';

export interface MenuEntry {
  to: string;
  label: string;
  icon: SvgIconComponent;
  permission?: Permission;
  /** Only where mails stay on this machine. */
  embeddedInbox?: boolean;
}

/** The menu, top to bottom. */
export const MENU: { title: string | null; entries: MenuEntry[] }[] = [
  {
    title: null,
    entries: [
      { to: '/', label: 'Accueil', icon: HomeIcon, permission: 'dashboard:read' },
      { to: '/partners', label: 'Partenaires', icon: AccountBalanceIcon, permission: 'partners:read' },
      { to: '/contacts', label: 'Contacts', icon: GroupIcon, permission: 'contacts:read' },
      { to: '/obligation', label: 'Obligation (région)', icon: GavelIcon, permission: 'partners:read' },
    ],
  },
  {
    title: 'Catalogue',
    entries: [
      { to: '/diagnostic', label: 'Diagnostic', icon: FactCheckIcon, permission: 'catalogue:read' },
      { to: '/records', label: 'Fiches', icon: DescriptionIcon, permission: 'catalogue:read' },
      { to: '/imports', label: 'Imports', icon: UploadFileIcon, permission: 'catalogue:read' },
      { to: '/unclaimed', label: 'À rattacher', icon: LinkIcon, permission: 'catalogue:read' },
    ],
  },
  {
    title: 'Groupes de travail',
    entries: [
      { to: '/groups', label: 'Groupes', icon: GroupsIcon, permission: 'meetings:read' },
      { to: '/meetings', label: 'Réunions', icon: EventIcon, permission: 'meetings:read' },
      { to: '/minutes', label: 'Comptes rendus', icon: MinutesIcon, permission: 'meetings:read' },
      { to: '/actions', label: 'Actions', icon: TaskIcon, permission: 'meetings:read' },
      { to: '/decisions', label: 'Décisions', icon: DecisionIcon, permission: 'meetings:read' },
      { to: '/surveys', label: 'Questionnaires', icon: PollIcon, permission: 'meetings:read' },
    ],
  },
  {
    title: 'Formation',
    entries: [
      { to: '/training-interests', label: 'Vivier', icon: PoolIcon, permission: 'training:read' },
      { to: '/training-proposals', label: 'Groupes possibles', icon: ProposalIcon, permission: 'training:read' },
      { to: '/training-sessions', label: 'Sessions', icon: SessionIcon, permission: 'training:read' },
      { to: '/training-calendar', label: 'Calendrier', icon: CalendarIcon, permission: 'training:read' },
      { to: '/training-courses', label: 'Formations', icon: SchoolIcon, permission: 'training:read' },
      { to: '/training-statements', label: 'États de coûts', icon: ReceiptIcon, permission: 'training:read' },
      { to: '/training-feeds', label: 'Agenda des formations', icon: FeedIcon, permission: 'training:write' },
    ],
  },
  {
    title: 'Courriels',
    entries: [
      { to: '/campaigns', label: 'Campagnes', icon: CampaignIcon, permission: 'campaigns:read' },
      { to: '/mails', label: 'Boîte d’envoi', icon: OutboxIcon, permission: 'mails:read' },
      { to: '/incoming-mails', label: 'Réponses reçues', icon: ReplyIcon, permission: 'incoming-mails:read' },
      { to: '/mail-templates', label: 'Modèles', icon: ArticleIcon, permission: 'templates:read' },
      { to: '/mail-layout', label: 'Mise en page', icon: LayoutIcon, permission: 'templates:read' },
      { to: '/address-blocks', label: 'Adresses bloquées', icon: BlockIcon, permission: 'addresses:read' },
      {
        to: '/inbox',
        label: 'Boîte de démonstration',
        icon: InboxIcon,
        permission: 'inbox:read',
        embeddedInbox: true,
      },
    ],
  },
  {
    title: 'Administration',
    entries: [
      { to: '/accounts', label: 'Comptes', icon: ManageAccountsIcon, permission: 'accounts:manage' },
      {
        to: '/deliverability',
        label: 'Délivrabilité',
        icon: DeliverabilityIcon,
        permission: 'deliverability:read',
      },
      { to: '/tokens', label: 'Jetons d’API', icon: KeyIcon, permission: 'tokens:manage' },
    ],
  },
];
